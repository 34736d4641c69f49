// What a command of the guides must end with, and which commands are run by another documented program instead.

const ELSEWHERE = [
  [/^verification\/(browser|drill|clients|guides|deploy)\//, 'itself a documented rehearsal'],
  [/^\.\/mvnw/, 'the build'],
  [/^docker|^kcat/, 'needs a Docker engine, or kcat with Avro; the files are checked by verification/deploy/run'],
  [/^\.\/riskgate bench/, 'the benchmarks, on a quiet machine'],
  [/^\.\/riskgate stress optimize/, 'needs years of stock prices, which no clone has; docs/stress.md says what was seen'],
  [/^\.\/riskgate demo(?! --from)/, 'verification/drill/run demonstration and verification/browser/run'],
  [/riskgate demo.*--http-port/, 'verification/drill/run demonstration and verification/browser/run'],
];

const CODES = [
  [/^\.\/riskgate submit/, [0, 3]],
  [/^\.\/riskgate resume/, [0, 3]],
  [/^\.\/riskgate (doctor|lag)/, [0, 1]],
  [/^\.\/riskgate alerts --(acknowledge|resolve)/, [0, 1]],
];

// What stands for something of the reader's own. alice and bob have keys from the README's 'keys install' on.
const ANY_ORDER = "$(./riskgate tail decisions --from-beginning --until-end 2>/dev/null | grep -om1 'orderId[^,]*' | cut -d'\"' -f3)";
const INSTEAD = [
  [' --history stocks.csv', ''], ['--portfolio macro', '--portfolio demo'], ['--simulations 10000', '--simulations 500'],
  ['portfolio:NAME', 'portfolio:demo'], ['--person NAME', '--person alice'], ['--person FIRST', '--person alice'],
  ['--person SECOND', '--person bob'], ['ORDER_ID', ANY_ORDER],
];

/** What to type for a command of a guide. */
export const typed = (command) => INSTEAD.reduce((text, [words, others]) => text.replace(words, others), command);

/** codes: what it may end with; stack: whether it needs one; seconds: for commands that run until they are told to stop. */
export function expectation(command) {
  const elsewhere = ELSEWHERE.find(([pattern]) => pattern.test(command));
  if (elsewhere) return { elsewhere: elsewhere[1] };
  const codes = CODES.find(([pattern]) => pattern.test(command))?.[1] ?? [0];
  const endless = /^\.\/riskgate tail (?!.*(--until-end|--count))/.test(command);
  const offline = /riskgate (down|up|demo|measure|backtest|topology|generate-completion)|^promtool|^source/.test(command);
  return { codes: endless ? [...codes, 124] : codes, stack: !offline, seconds: endless ? 8 : undefined };
}
