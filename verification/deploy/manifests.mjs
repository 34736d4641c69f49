// Checks Kubernetes manifests against the schemas of the Kubernetes API, strictly: a field that the schema does not know is
// a mistake. The compiled validators let unknown fields pass, so each document is handed to them behind a recorder: what they
// never look at, they do not know.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import yaml from 'js-yaml';

const require = createRequire(import.meta.url);
const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../ops/kubernetes');
const schemas = join(dirname(require.resolve('kubernetes-models')), '_schemas'); // not among the package's exports
const upper = (word) => word[0].toUpperCase() + word.slice(1);

function validator({ apiVersion, kind }) {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion];
  return require(join(schemas, `IoK8sApi${upper(group.split('.')[0])}${upper(version)}${kind}.js`)).validate;
}

function recorded(value, path, seen) {
  if (value === null || typeof value !== 'object') return value;
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'length' || key in Object.prototype || key in Array.prototype) return target[key];
      seen.add(`${path}/${key}`);
      return recorded(target[key], `${path}/${key}`, seen);
    },
    ownKeys(target) {
      Object.keys(target).forEach((key) => seen.add(`${path}/${key}`)); // a map: any key is allowed
      return Reflect.ownKeys(target);
    },
  });
}

function unknownFields(value, path, seen) {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = `${path}/${key}`;
    if (!seen.has(here)) return [here];
    return unknownFields(child, here, seen);
  });
}

function problems(document) {
  const seen = new Set(), validate = validator(document);
  const valid = validate(recorded(document, '', seen));
  return [...(valid ? [] : validate.errors.map((e) => `${e.instancePath} ${e.keyword} ${JSON.stringify(e.params)}`)),
    ...unknownFields(document, '', seen).map((path) => `${path} is not a field`)];
}

let count = 0;
for (const file of readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))) {
  for (const document of yaml.loadAll(readFileSync(join(folder, file), 'utf8')).filter(Boolean)) {
    assert.deepEqual(problems(document), [], `${file}: ${document.kind} ${document.metadata.name}`);
    count++;
    console.log(`ok   ${file}: ${document.apiVersion} ${document.kind} ${document.metadata.name}`);
    if (document.kind !== 'StatefulSet') continue;
    // The check itself: a misspelt field, a wrong type and a missing field must each be found.
    const plant = (change) => { const copy = structuredClone(document); change(copy.spec, copy.spec.template.spec.containers[0]); return problems(copy); };
    assert.match(plant((_, c) => { c.ports[0].containrPort = 1; }).join(), /containrPort is not a field/);
    assert.match(plant((spec) => { spec.replicas = 'two'; }).join(), /replicas type/);
    assert.match(plant((spec) => { delete spec.selector; }).join(), /selector/);
    assert.match(plant((_, c) => { c.readinessProbe.httpGett = {}; }).join(), /httpGett is not a field/);
  }
}
console.log(`ok   ${count} Kubernetes objects satisfy the API's schemas; four planted mistakes are found`);
