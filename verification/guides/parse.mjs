// Finds commands in a page: "$ …" lines of console blocks with what they print, and the lines of indented blocks.

/** Steps of ```console blocks; a command goes on over lines that end with a backslash or begin with "> ". */
export function consoleSteps(page) {
  const steps = [];
  for (const block of page.matchAll(/^```console\n([\s\S]*?)^```/gm)) {
    for (const line of block[1].replace(/\n$/, '').split('\n')) {
      if (line.startsWith('$ ')) steps.push({ command: line.slice(2), promised: [] });
      else if (line.startsWith('> ')) steps[steps.length - 1].command += '\n' + line.slice(2);
      else if (line.trim()) steps[steps.length - 1].promised.push(line);
    }
  }
  return steps;
}

/** What a reader could type: lines of blocks indented by four, without their comment. */
export function indentedCommands(page) {
  const outside = page.replace(/^```[\s\S]*?^```/gm, '');
  const lines = [...outside.matchAll(/^ {4}(?! )(.*)$/gm)].map((m) => m[1]);
  return lines.filter((line) => /^(\.\/|verification\/|promtool|docker|kcat|source|node |python3 |curl |openssl |java |jshell|ops\/)/.test(line))
    .map((line) => line.replace(/\s{2,}#.*$/, '').trim());
}
