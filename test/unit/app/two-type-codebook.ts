import type { Codebook } from '../../../src/core/claims/codebook.ts';
import { defaultCodebook } from '../../../src/core/claims/default-codebook.ts';

/** A codebook of two types, and the file that says the same. */
export const CODEBOOK: Codebook = {
  ...defaultCodebook,
  version: '3',
  types: [
    { id: 'harm', label: 'Harm' },
    { id: 'strike', label: 'Strike' },
  ],
};
export const CODEBOOK_FILE =
  'format: dateline-codebook/1\nversion: "3"\ntypes:\n  harm: {label: "Harm"}\n  strike: {label: "Strike"}\n';
