import { words } from '../../../recognise/names/lexicon/words.ts';

/** Whose "found" and "shows" report something: studies, polls, records, and those who make them. */
export const FINDING_NOUNS = words(`
  study studies poll polls survey surveys report reports research researchers scientists investigators investigation
  probe inquiry analysis figures data results review experts tests audit documents records findings statistics numbers
  commission panel record document emails messages memo memos filing filings transcript transcripts tapes`);
