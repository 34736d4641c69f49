// Runs the commands of the guides in one shell, as a reader would type them, and compares what they print.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { consoleSteps, indentedCommands } from './parse.mjs';
import { expectation, typed } from './expectations.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const work = mkdtempSync(join(tmpdir(), 'riskgate-guide-'));
const clone = join(work, 'riskgate');
const LIMIT_SECONDS = 900;

function shell() {
  const bash = spawn('bash', ['--noprofile', '--norc'], { cwd: clone, stdio: ['pipe', 'pipe', 'pipe'] });
  let heard = '', wake = () => {};
  for (const stream of [bash.stdout, bash.stderr]) stream.on('data', (text) => { heard += text; wake(); });
  bash.stdin.write('exec 2>&1\n__code=0\n');
  let number = 0;
  return {
    async run(command, seconds = LIMIT_SECONDS) {
      const mark = `@@${process.pid}-${++number}@@`;
      heard = '';
      bash.stdin.write(`(exit $__code)\n${command}\n__code=$?\nprintf '\\n%s %s\\n' '${mark}' "$__code"\n`);
      const end = Date.now() + seconds * 1000;
      for (;;) {
        const done = heard.match(new RegExp(`\\n?${mark} (\\d+)\\n`));
        if (done) return { code: Number(done[1]), output: heard.slice(0, done.index) };
        if (Date.now() > end) throw new Error(`${command}\ndid not end within ${seconds} s; it printed:\n${heard}`);
        await new Promise((go) => { wake = go; setTimeout(go, 1000); });
      }
    },
    close() { bash.kill(); },
  };
}

/** Every promised line must come, in order; … stands for anything. */
function requirePromised(step, output) {
  const lines = output.split('\n');
  let at = 0;
  for (const promised of step.promised.filter((line) => line.trim() !== '…')) {
    const pattern = new RegExp(promised.trim().split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')).join('.*'));
    while (at < lines.length && !pattern.test(lines[at])) at++;
    assert.ok(at < lines.length, `$ ${step.command}\npromises: ${promised}\nbut printed:\n${output}`);
    at++;
  }
}

async function tutorial(bash) {
  const steps = consoleSteps(readFileSync(join(clone, 'docs/tutorial.md'), 'utf8'));
  for (const [i, step] of steps.entries()) {
    const { code, output } = await bash.run(step.command);
    const asked = steps[i + 1]?.command.startsWith('echo $?');
    assert.ok(code === 0 || asked, `$ ${step.command}\nended with ${code} and printed:\n${output}`);
    requirePromised(step, output);
    console.log('ok   ' + step.command.split('\n')[0].slice(0, 110));
  }
  return steps.length;
}

async function commands(bash) {
  const files = ['README.md', ...readdirSync(join(clone, 'docs')).filter((f) => f.endsWith('.md') && f !== 'tutorial.md').map((f) => 'docs/' + f),
    ...readdirSync(join(clone, 'ops/runbooks')).map((f) => 'ops/runbooks/' + f)];
  const seen = new Map(), elsewhere = new Map();
  const failures = [];
  let ran = 0;
  for (const file of files) for (const command of indentedCommands(readFileSync(join(clone, file), 'utf8'))) {
    if (seen.has(command)) continue;
    seen.set(command, file);
    const wanted = expectation(command);
    if (wanted.elsewhere) { elsewhere.set(command, wanted.elsewhere); continue; }
    if (wanted.stack) assert.equal((await bash.run('./riskgate up')).code, 0, `${file}: no stack for ${command}`);
    const { code, output } = await bash.run(wanted.seconds ? `timeout ${wanted.seconds} ${command}` : typed(command));
    const isGood = wanted.codes.includes(code);
    if (!isGood) failures.push(`${file}: ${command}\nended with ${code} instead of ${wanted.codes}; it printed:\n${output}`);
    ran++;
    console.log(`${isGood ? 'ok  ' : 'FAIL'} ${code} ${command.slice(0, 110)}`);
  }
  for (const [command, where] of elsewhere) console.log(`else ${command.slice(0, 80)}  <- ${where}`);
  assert.equal(failures.length, 0, failures.join('\n\n'));
  return ran;
}

assert.equal(spawnSync('git', ['clone', '--quiet', '--no-local', root, clone], { encoding: 'utf8' }).status, 0, 'clone');
const bash = shell();
try {
  const mode = { tutorial, commands }[process.argv[2]];
  assert.ok(mode, 'say tutorial or commands');
  const count = await mode(bash);
  console.log(`ok   ${count} commands on a clean clone of ${spawnSync('git', ['-C', clone, 'log', '-1', '--format=%h %s'], { encoding: 'utf8' }).stdout.trim()}`);
} catch (failure) {
  console.error('FAIL ' + failure.message);
  process.exitCode = 1;
} finally {
  await bash.run('./riskgate down', 120).catch(() => {});
  bash.close();
  if (!process.exitCode) rmSync(work, { recursive: true, force: true }); else console.error('left in ' + work);
}
