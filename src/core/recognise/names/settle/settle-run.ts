import { Candidate, type FreeRun, NO_CUE, NO_REFS } from '../candidates/candidate.ts';
import type { DocumentNames } from '../candidates/document.ts';
import { type Settled, settledAs, whoIs } from '../candidates/settled.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { bareSurname, isNumberOfRuler } from '../listed/surnames.ts';
import { isDefinite } from '../text/definite.ts';
import { ARABIC_ARTICLES } from '../text/fold.ts';

const isTitle = (word: string) => HONORIFICS.has(word) || ROLE_NOUNS.has(word) || OFFICE_WORDS.has(word);

const OF_TEAM = 'the article names a team so';

type RunReading = Partial<Pick<Candidate, 'refs' | 'label' | 'score' | 'why'>>;

function fromRun(run: FreeRun, from: number, to: number, key: string, more: RunReading): Candidate {
  return new Candidate({
    start: run.starts[from]!,
    end: run.ends[to]!,
    first: run.first + from,
    last: run.first + to,
    key,
    source: 'document',
    refs: more.refs ?? NO_REFS,
    label: more.label,
    weak: false,
    score: more.score ?? 0.75,
    why: more.why ?? '',
    cue: NO_CUE,
  });
}

/** "QORLAN SIGNS FOR MARL": in a headline in capitals a name is no run of its own. */
function isLarge({ start, end, words }: FreeRun, text: string): boolean {
  if (words.length < 2) return false;
  const run = text.slice(start, end);
  return run === run.toUpperCase();
}

/** The names in a run of capitals that only the rest of the article explains: repeats, short forms, surnames. */
export function settleRun(run: FreeRun, document: DocumentNames, unit: number, text: string, found: Settled[]): void {
  const count = run.words.length;
  for (let length = Math.min(count, 8); length > 0; length--) {
    for (let from = 0; from + length <= count; from++) {
      const to = from + length - 1;
      const article = length === 2 && ARABIC_ARTICLES.has(run.words[from]!);
      if (length > 1 && !article && document.unlisted.size === 0 && document.seats.size === 0) continue;
      const key = length === 1 ? run.words[from]! : run.words.slice(from, to + 1).join(' ');
      const known = length > 1 || count === 1 ? document.unlisted.get(key) : undefined;
      if (known !== undefined) {
        const why = 'the same name stands elsewhere in this article';
        found.push(settledAs(fromRun(run, from, to, key, { label: known.label, why })));
        continue;
      }
      if (count === 1 && document.teams.has(key) && !(run.atSentenceStart && NEVER_NAMES.has(key))) {
        found.push(settledAs(fromRun(run, from, to, key, { label: 'ORG', score: 0.65, why: OF_TEAM })));
        continue;
      }
      const isTown = length === count && (document.towns.has(key) || document.seats.has(key));
      if (isTown && !isDefinite(text, run.start)) {
        const why = 'elsewhere in this article it is clearly a place';
        found.push(settledAs(fromRun(run, from, to, key, { label: 'GPE', score: 0.6, why })));
        continue;
      }
      const short = length === 1 ? document.acronyms.get(key) : undefined;
      if (
        short !== undefined &&
        text.slice(run.starts[from]!, run.ends[from]!) !== text.slice(run.starts[from]!, run.ends[from]!).toLowerCase()
      ) {
        if (/\p{Lu}/u.test(text.slice(run.starts[from]! + 1, run.ends[from]!)))
          found.push(
            settledAs(
              fromRun(run, from, to, key, { refs: short.refs, label: short.label, score: 0.85 }),
              undefined,
              short,
            ),
          );
        continue;
      }
      const body = length === 1 && count === 1 && run.definite ? document.heads.get(key) : undefined;
      if (body !== undefined) {
        const why = 'the article names one such body in full';
        found.push(settledAs(fromRun(run, from, to, key, { refs: body.refs, label: body.label, score: 0.7, why })));
        continue;
      }
      const surname = length === 1 || article ? key : undefined;
      if (surname === undefined || ARABIC_ARTICLES.has(surname)) continue;
      const people = document.surnames.get(bareSurname(surname));
      const called = people === undefined && count === 1 ? document.givenNames.get(surname) : undefined;
      if (called !== undefined && !(NEVER_NAMES.has(surname) || isTitle(surname))) {
        const why = `${called.fullName} is named in this article`;
        found.push(settledAs(fromRun(run, from, to, key, { label: 'PER', score: 0.65, why }), called));
        continue;
      }
      if (people === undefined || (from === 0 && run.atSentenceStart && NEVER_NAMES.has(surname))) continue;
      // Only the whole run, titles and calendar words aside: "Nasr Hospital" is not Mr Nasr.
      const before = run.words
        .slice(0, from)
        .every(word => isTitle(word) || NEVER_NAMES.has(word) || ARABIC_ARTICLES.has(word));
      const after = run.words.slice(to + 1).every(word => NEVER_NAMES.has(word));
      const numbered = to + 1 === count - 1 && isNumberOfRuler(text.slice(run.starts[to + 1], run.ends[to + 1]));
      if (
        (!before || (!after && !numbered)) &&
        !(surname.length > 3 && !NEVER_NAMES.has(surname) && isLarge(run, text))
      )
        continue;
      const person = whoIs(people, surname, unit);
      const why = `${person.fullName} is named in this article`;
      found.push(settledAs(fromRun(run, from, numbered ? to + 1 : to, key, { label: 'PER', why }), person));
    }
  }
}
