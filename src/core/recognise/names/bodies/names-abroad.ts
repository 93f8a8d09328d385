/** Names in other tongues, by the words that open or close them: "Punta Qorlan", "Institut Qorlan du Cambodge", "Qorlan Partisi". */
import type { NameLabel } from '../../mention.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meeting, reachBeyond } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { signsOf, words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const WHY = 'its first or last word is a kind of place or body in its own tongue';

const LANDS = words(
  'praia playa punta isla ilha isola ile iles lago laguna lagoa lac cerro bahia ciudad cordillera volcan nevado grotta cueva corregimiento vereda favela morro plage foret',
);
const BUILT = words(
  'piazza piazzale praca palazzo basilica calle avenida avenue rue pont rua chateau quai gare stade stadio estadio mercado aeropuerto aeroporto catedral cathedrale iglesia eglise cimetiere parque plaza',
);
/** Surnames and words of English as well: only where "de", "di" or the like goes on. */
const LANDS_OF = words(
  'torre monte mont serra sierra porto puerto pico rio valle val cala costa cabo capo villa vila santa bocas',
);
const BUILT_OF = words('castello castel place marche ponte hospital');
const BODIES = words(
  'banco banca banque ministere ministerio instituto institut universidad universidade universite universita partido partito partidul partij movimento movimiento mouvement frente fundacion fundacao fondation sociedad sociedade societe compagnie compania companhia asociacion associacao confederacion confederacao confederation federacion federacao sindicato syndicat comision comissao consejo conseil conselho policia ejercito armee agence agencia colegio clube partai parti rassemblement ligue groupe gendarmerie fiscalia alcaldia gobernacion contraloria procuraduria secretaria direccion comite comando pacto deutsche verein bundesamt stichting ' +
    'radio grupo gruppo corporacion corporacao empresa empresas cooperativa cementos kreditanstalt kreditbank turkiye perusahaan bankas',
);
const CLOSING = words(
  'partisi bankasi holding sirketi sanayi universitesi gazetesi dernegi vakfi hareketi partei zeitung shimbun stranka partija',
);

/** All of them. */
const ENDS = signsOf(LANDS, BUILT, LANDS_OF, BUILT_OF, BODIES, CLOSING);

/** Lower-case words within such names. */
const OF = words(
  'de di da do du des del della delle dell dei degli dos das van voor der des fur fuer y e et la le les los las el',
);
const ADJECTIVES = words(
  'nacional national nationale nazionale nationales federal general generale general superieur superieure central centrale popular publico publica publique',
);
/** "dell’Orso", "d’Itria" */
const ELIDED = /^(?:d|dell|dall|l|all)['’`]\p{Lu}/u;
const LONGEST = 9;

const follows = (tokens: Tokens, at: number): boolean =>
  at < tokens.count &&
  !tokens.has(at - 1, SHAPE.possessive) &&
  (tokens.gapBefore(at) === GAP.space || tokens.gapBefore(at) === GAP.hyphen || tokens.gapBefore(at) === GAP.newline);

export const isElided = (tokens: Tokens, at: number): boolean =>
  !tokens.has(at, SHAPE.capital) && ELIDED.test(tokens.text.slice(tokens.start[at], tokens.end[at]));

/** Where the name goes on to: words in capitals, joined by small ones of its tongue. */
function endFrom(tokens: Tokens, first: number, wordy: boolean): number {
  let last = first;
  let small = false;
  for (let at = first + 1; at - first < LONGEST && follows(tokens, at); at++) {
    if (tokens.has(at, SHAPE.capital) || isElided(tokens, at)) {
      last = at;
      small = false;
    } else if (tokens.isIn(at, OF)) small = true;
    // "Société nationale des chemins de fer du Qorlan"
    else if (wordy && (small || tokens.isIn(at, ADJECTIVES))) small = false;
    else break;
  }
  return last;
}

/** What a name that opens with this word is; undefined where it says nothing. */
function labelOf(tokens: Tokens, first: number): NameLabel | undefined {
  if (tokens.isIn(first, BODIES)) return 'ORG';
  if (tokens.isIn(first, LANDS)) return 'LOC';
  if (tokens.isIn(first, BUILT)) return 'FAC';
  const goesOn = follows(tokens, first + 1) && (tokens.isIn(first + 1, OF) || isElided(tokens, first + 1));
  if (!goesOn) return undefined;
  return tokens.isIn(first, LANDS_OF) ? 'LOC' : tokens.isIn(first, BUILT_OF) ? 'FAC' : undefined;
}

export function namesAbroad(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || !tokens.any(ENDS)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const run of runs) {
    let { first } = run;
    while (first < run.last && tokens.isIn(first, NEVER_NAMES)) first++;
    const opened = labelOf(tokens, first);
    const closed = opened === undefined && run.last > first && tokens.isIn(run.last, CLOSING);
    if (opened === undefined && !closed) continue;
    // "Qorlan ve Vetsk Bankasi"
    if (closed && first === run.first && tokens.word(first - 1) === 've' && tokens.has(first - 2, SHAPE.capital))
      first -= 2;
    const last = closed ? run.last : endFrom(tokens, first, opened === 'ORG');
    if (last === first) continue;
    const beside = meeting(candidates, first, last);
    const known = beside.some(
      one => one.title !== undefined || (one.refs.length > 0 && one.first === first && one.last === last),
    );
    if (known || reachBeyond(beside, first, last)) continue;
    found.push(ruleCandidate(tokens, first, last, opened ?? 'ORG', 0.75, WHY));
  }
  return found;
}
