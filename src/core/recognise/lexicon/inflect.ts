/**
 * How a verb form is built: base ("say"), third person ("says"), past that is the participle too ("said"), participle alone
 * ("taken"), past alone ("took"), -ing.
 */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'preterite' | 'ing';

export interface InflectedForm {
  readonly lemma: string;
  readonly form: VerbForm;
}

const DOUBLING = new Set(
  'admit refer regret plan stop ban bar beg bet blog chat chop clap commit compel concur confer control cut defer drag drop expel fit flag get grab hit jam jog kidnap let nod occur omit pat permit plot plug prefer propel quit quip rebut recur remit rip rob rub run scan set ship shop shut sit slam slap slip snap spot step strap strip submit swim tap top transfer transmit trap trim rebut spin put win begin'.split(
    ' ',
  ),
);

/**
 * Forms of a verb by the rules of spelling, with the irregular ones given as "past/participle" after a slash:
 * "say/said/said" or "cut/cut/cut"; a bare lemma is regular.
 */
export function inflect(entry: string): readonly (readonly [string, InflectedForm])[] {
  const [lemma = '', past, participle] = entry.split('/');
  const forms: [string, InflectedForm][] = [
    [lemma, { lemma, form: 'base' }],
    [thirdPerson(lemma), { lemma, form: 's' }],
    [`${stem(lemma)}ing`, { lemma, form: 'ing' }],
  ];
  if (past === undefined) {
    forms.push([regularPast(lemma), { lemma, form: 'past' }]);
  } else {
    forms.push([past, { lemma, form: participle === undefined || participle === past ? 'past' : 'preterite' }]);
    if (participle !== undefined && participle !== past) {
      forms.push([participle, { lemma, form: 'participle' }]);
    }
  }
  return forms;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) {
    return `${lemma.slice(0, -1)}ies`;
  }
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function stem(lemma: string): string {
  if (/ie$/.test(lemma)) {
    return `${lemma.slice(0, -2)}y`;
  }
  if (/[^eoy]e$/.test(lemma)) {
    return lemma.slice(0, -1);
  }
  return DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma;
}

function regularPast(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) {
    return `${lemma.slice(0, -1)}ied`;
  }
  if (lemma.endsWith('e')) {
    return `${lemma}d`;
  }
  return `${DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma}ed`;
}
