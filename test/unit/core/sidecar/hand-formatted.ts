/** Sidecars as people format them by hand: every style that YAML allows and that somebody uses, at random but repeatably. */

export type Random = (below: number) => number;

/** The same numbers on each run (xorshift, 32 bits). */
export function seededRandom(seed: number): Random {
  let state = seed * 2654435761 + 1;
  return below => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const WORDS = [
  'local',
  'sources',
  'said',
  '12 people',
  'were “hurt”',
  'near Naqoura’s port',
  'ع',
  '50%',
  "it's",
  'a#b',
  'x: y',
  '- z',
  'no',
  '007',
  '2025-12-03',
];

interface Style {
  readonly random: Random;
  readonly step: number;
  readonly comments: boolean;
  readonly blanks: boolean;
  readonly trailing: boolean;
  readonly flow: number;
  readonly anchors: string[];
}

const chance = (random: Random, percent: number): boolean => random(100) < percent;
const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;
const pad = (columns: number): string => ' '.repeat(columns);
const words = (random: Random): string => Array.from({ length: 1 + random(4) }, () => pick(random, WORDS)).join(' ');
const single = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A text on one line: plain where that is safe, else in one of the quotes. */
function inlineText(random: Random, text: string): string {
  const plain = /^[A-Za-z“][\w“”’ ]*$/.test(text) && !/^(?:no)$/.test(text);
  return plain && chance(random, 40) ? text : chance(random, 50) ? single(text) : JSON.stringify(text);
}

/** The value of a text field in a block map, from behind the colon; with all lines that it needs. */
function blockText(style: Style, column: number): string[] {
  const { random } = style;
  const inner = pad(column + 1 + random(4));
  switch (random(12)) {
    case 0:
      return [
        ` |${chance(random, 30) ? ' # kept as typed' : ''}`,
        `${inner}one line`,
        ...(chance(random, 50) ? ['', `${inner}  two: lines # no comment`] : []),
      ];
    case 1:
      return [` >${pick(random, ['', '-'])}`, `${inner}folded by`, `${inner}hand`];
    case 2:
      return [` |+`, `${inner}kept`, '', ''];
    case 3:
      return [' several plain', `${inner}lines by hand`];
    case 4:
      return [` "quoted over`, `${inner}two lines"`];
    case 5:
      return ['', `${inner}${inlineText(random, words(random))}`];
    case 6: {
      const anchor = `a${style.anchors.length}`;
      style.anchors.push(anchor);
      return [` &${anchor} ${inlineText(random, words(random))}`];
    }
    case 7:
      return style.anchors.length > 0 ? [` *${pick(random, style.anchors)}`] : [' tagged'];
    case 8:
      return [` !!str ${inlineText(random, words(random))}`];
    default:
      return [`${pad(1 + (chance(random, 20) ? random(5) : 0))}${inlineText(random, words(random))}`];
  }
}

function flowList(random: Random, items: readonly string[]): string {
  const inner = pick(random, ['', ' ']);
  return `[${inner}${items.join(pick(random, [', ', ',  ']))}${chance(random, 10) ? ',' : ''}${inner}]`;
}

/** One field of a claim as lines; the first begins at `column`. */
function fieldLines(style: Style, column: number, key: string, start: number): string[] {
  const { random } = style;
  const head = `${pad(column)}${key}:`;
  const step = pad(column + 1 + random(4));
  switch (key) {
    case 'type':
      return [`${head} ${pick(random, ['harm', '"strike"', "'aim'"])}`];
    case 'at':
      return [`${head} ${flowList(random, [String(start), String(start + 9)])}`];
    case 'tags':
      return chance(random, 50)
        ? [`${head} ${flowList(random, ['a', '"b c"'])}`]
        : [
            head,
            `${step}- a${chance(random, 30) ? ' # first' : ''}`,
            ...(chance(random, 30) ? [`${step}# between`] : []),
            `${step}-   'b c'`,
          ];
    case 'claimant':
      return pick(random, [
        [`${head} idf`],
        [`${head} {label: "local sources", guessed: true}`],
        [`${head}${chance(random, 30) ? ' # who' : ''}`, `${step}label: local sources`, `${step}guessed: true`],
      ]);
    case 'event':
      return chance(random, 60)
        ? [
            head,
            `${step}date: 2025-12-03`,
            ...(chance(random, 30) ? ['', `${step}# where`] : []),
            `${step}place: {value: naqoura, guessed: true}`,
          ]
        : [`${head} {date: "2025-12-03", place: naqoura${chance(random, 20) ? ',' : ''} }`];
    case 'inside':
      return [`${head} ${pick(random, ['c-0', '"c-1"', "'c-2'", 'c-0 # the frame'])}`];
    case 'relations':
      return pick(random, [
        [head, `${step}- type: contradicts`, `${step}  to: c-x`, `${step}- {type: refines, to: "other#c-y"}`],
        [
          head,
          `${step}- {type: refines, to: c-1} # seen`,
          `${step}# and`,
          `${step}-   to: 'c-0'`,
          `${step}    type: refines`,
        ],
        [`${head} [ {type: corroborates,to: c-0}, {type: refines, to: "c-2", on: [date]} ]`],
      ]);
    case 'custom':
      return [head, `${step}deep: [1, {x: 2.50}, 0x1F]`, `${step}empty:`];
    default:
      return blockText(style, column).map((text, index) => (index === 0 ? head + text : text));
  }
}

const OPTIONAL = ['before', 'after', 'claimant', 'cue', 'note', 'tags', 'event', 'inside', 'relations', 'custom'];

function claimLines(style: Style, column: number, id: string, start: number): string[] {
  const { random } = style;
  const keys = ['type', 'quote', 'at', ...OPTIONAL.filter(() => chance(random, 40))];
  if (chance(random, style.flow)) {
    const pairs = [
      `type: harm`,
      `quote: ${JSON.stringify(words(random))}`,
      `at: [${start}, ${start + 9}]`,
      ...(chance(random, 50) ? ['cue: said', 'tags: [a, b]'] : []),
    ];
    return chance(random, 50)
      ? [`${pad(column)}${id}: {${pairs.join(', ')}}`]
      : [
          `${pad(column)}${id}: {`,
          ...pairs.map(pair => `${pad(column + 3)}${pair}, # ${pair.slice(0, 3)}`),
          `${pad(column + 1)}}`,
        ];
  }
  const ordered = chance(random, 70) ? keys : [...keys].reverse();
  const inner = column + style.step;
  const lines = [`${pad(column)}${id}:${chance(random, 10) ? ' # a claim' : ''}`];
  for (const key of ordered) {
    if (style.comments && chance(random, 15)) {
      lines.push(`${pad(inner)}# about ${key}`);
    }
    lines.push(...fieldLines(style, inner, key, start));
    if (style.blanks && chance(random, 8)) {
      lines.push('');
    }
  }
  if (style.comments && chance(random, 15)) {
    lines.push(`${pad(inner)}# last words`);
  }
  return lines;
}

/** A whole sidecar with one to five claims; each seed gives another. */
export function handFormatted(seed: number): string {
  const random = seededRandom(seed);
  const style: Style = {
    random,
    step: pick(random, [1, 2, 2, 2, 3, 4, 8]),
    comments: chance(random, 60),
    blanks: chance(random, 50),
    trailing: chance(random, 20),
    flow: pick(random, [0, 0, 20, 100]),
    anchors: [],
  };
  const column = pick(random, [1, 2, 2, 2, 4]);
  const lines: string[] = [];
  if (style.comments && chance(random, 40)) {
    lines.push('# Sidecar of a colleague', '');
  }
  if (chance(random, 10)) {
    lines.push('---');
  }
  lines.push('format: dateline-claims/1');
  if (chance(random, 60)) {
    lines.push(
      ...(chance(random, 50)
        ? ['article:', '  title: Talks # working title', '  published: 2025-12-03']
        : ['article: {title: Talks}']),
    );
  }
  if (chance(random, 30)) {
    lines.push('project:  { name: x ,  ids: [007, 0x1F, 1e3] }   # ours');
  }
  lines.push(`claims:${chance(random, 15) ? ' # all of them' : ''}`);
  const count = 1 + random(5);
  const shuffled = chance(random, 20);
  for (let index = 0; index < count; index++) {
    if (index > 0 && style.blanks && chance(random, 50)) {
      lines.push(...(chance(random, 20) ? ['', ''] : ['']));
    }
    if (style.comments && chance(random, 25)) {
      lines.push(`${pad(column)}# on claim ${index}`);
    }
    lines.push(...claimLines(style, column, `c-${index}`, (shuffled ? random(9) : index) * 100));
  }
  if (chance(random, 25)) {
    lines.push(
      'mentions:',
      '  m-1: {quote: Aoun, at: [3, 7], scope: article, verdict: reject}',
      ...(chance(random, 50)
        ? [
            '  # a name',
            '  m-2:',
            '    quote: "idf"',
            '    at: [ 9, 12 ]',
            '    scope: this',
            '    verdict: relink',
            '    link: idf # them',
          ]
        : []),
    );
  }
  if (style.comments && chance(random, 30)) {
    lines.push('# the end');
  }
  const trailed = lines.map(line =>
    style.trailing && chance(random, 15) && /[:}\]]$/.test(line) ? `${line}  ` : line,
  );
  const lineBreak = chance(random, 25) ? '\r\n' : '\n';
  return (chance(random, 15) ? '\ufeff' : '') + trailed.join(lineBreak) + (chance(random, 80) ? lineBreak : '');
}
