import type { Random } from './random.ts';

/** Of which names of bodies are made. */
export interface BodyStore {
  readonly surnames: readonly string[];
  readonly places: readonly string[];
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** What firms, bodies, media and clubs are called by after a name. */
const HEADS = list(`
  Bank Securities Holdings Group Industries Motors Airlines Airways Cement Steel Textiles Foods Breweries Mining Petroleum
  Energy Power Pharmaceuticals Insurance Trust Foundation Institute University College Academy Association Federation Union
  Society Council Commission Agency Authority Radio Television Times Post Herald Daily Tribune Gazette News Records Books
  Press Publishing Films Studios Telecom Communications Systems Technologies Software Electronics Chemicals Partners Capital
  Associates Consulting Recycling Salvage Shipping Lines Logistics Transport Construction Properties Hotels Resources
  Minerals Aviation Aerospace Investment Finance Exchange Brothers Stores Supermarkets Markets Pizza Farms Rovers Wanderers
  United Athletic Movement Front Alliance League Club Clinic Museum Orchestra Church Company Works Laboratories Networks`);
const FIRST = list(
  'National Royal Central First United General International American African Asian Pacific Atlantic Global Northern',
);
const LEGAL = list('Inc Ltd Corp Co plc SA AG NV LLC');
const OF_PLACE = list(
  'Bank University Institute Union Council Federation Association Society Chamber Institution Confederation',
);

/** A name of several words that a body might bear, so that the model goes by its words and by what stands around it. */
export function madeBody({ surnames, places }: BodyStore, random: Random): string {
  const pick = (words: readonly string[]) => words[Math.floor(random.next() * words.length)]!;
  const owner = () => pick(random.next() < 0.5 ? surnames : places);
  const kind = random.next();
  if (kind < 0.5) return `${owner()} ${pick(HEADS)}`;
  if (kind < 0.6) return `${owner()} ${pick(HEADS)} ${pick(LEGAL)}`;
  if (kind < 0.7) return `${pick(FIRST)} ${pick(HEADS)}`;
  if (kind < 0.78) return `${pick(OF_PLACE)} of ${pick(places)}`;
  if (kind < 0.86) return `${owner()} ${pick(HEADS)} ${pick(HEADS)}`;
  if (kind < 0.93) return `${pick(surnames)} ${pick(['&', 'and'])} ${pick(surnames)}`;
  return `${pick(HEADS)} ${pick(places)}`;
}
