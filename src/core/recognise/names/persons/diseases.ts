import type { Candidate } from '../candidates/candidate.ts';
import { signsOf, signWords, words } from '../lexicon/words.ts';
import type { Tokens } from '../text/tokens.ts';

const ILLS = words(
  'virus viruses fever flu influenza disease outbreak epidemic infection infections strain strains haemorrhagic hemorrhagic',
);

/** Lands, peoples and one person in the names of illnesses and measures, with the words that they stand before there. */
const IN_NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['west nile', words('virus viruses fever encephalitis disease')],
  ['rift valley', words('fever')],
  ['middle east', words('respiratory')],
  ['crimean', words('congo')],
  ['congo', words('haemorrhagic hemorrhagic fever')],
  ['german', words('measles')],
  ['spanish', words('flu influenza')],
  ['asian', words('flu influenza')],
  ['hong kong', words('flu influenza')],
  ['japanese', words('encephalitis')],
  ['st louis', words('encephalitis')],
  ['rocky mountain', words('spotted')],
  ['korean', words('haemorrhagic hemorrhagic')],
  ['bolivian', words('haemorrhagic hemorrhagic')],
  ['argentine', words('haemorrhagic hemorrhagic')],
  ['guinea', words('worm')],
  ['lassa', ILLS],
  ['marburg', ILLS],
  ['nipah', ILLS],
  ['hendra', ILLS],
  ['ebola', ILLS],
  ['zika', ILLS],
  ['zaire', words('ebolavirus strain')],
  ['lyme', words('disease')],
  ['norwalk', words('virus')],
  ['richter', words('scale')],
]);

/** All words that the names stand before. */
const FOLLOWING = signsOf(...IN_NAMES.values());

/** Illnesses that nobody names anything else by, but the place that each is called after, which is listed. */
const ALONE = signWords(
  'zika ebola nipah hantavirus chikungunya cholera meningitis measles mumps rubella polio poliomyelitis dengue malaria influenza anthrax plague tuberculosis typhoid hepatitis diphtheria pertussis rabies monkeypox mpox botulism legionella legionellosis leptospirosis brucellosis listeria listeriosis salmonella shigella norovirus tularemia trypanosomiasis leishmaniasis encephalitis gastroenteritis pneumonia smallpox chickenpox',
);

/** Whether some illness or measure may be told of. */
export const mayTellOfDisease = (tokens: Tokens): boolean => tokens.any(ALONE) || tokens.any(FOLLOWING);

/** "West Nile virus", "German measles", "Richter scale": what is called after a land or a person, who is not meant. */
export function isInDisease(tokens: Tokens, candidate: Candidate): boolean {
  if (candidate.refs.length === 0 && candidate.first === candidate.last && tokens.isIn(candidate.first, ALONE))
    return true;
  if (!tokens.isIn(candidate.last + 1, FOLLOWING)) return false;
  const next = tokens.word(candidate.last + 1);
  const whole = IN_NAMES.get(candidate.key) ?? IN_NAMES.get(`${tokens.word(candidate.first - 1)} ${candidate.key}`);
  return whole?.has(next) ?? false;
}
