/**
 * Claim types share six colours by family: sixteen hues would be neither quiet nor told apart by everybody. The type
 * itself is in the hover, the outline and the trees.
 */
export const CLAIM_FAMILIES = ['force', 'talks', 'dispute', 'state', 'judgement', 'other'] as const;
export type ClaimFamily = (typeof CLAIM_FAMILIES)[number];

const FAMILY_OF: Readonly<Record<string, ClaimFamily>> = {
  strike: 'force',
  harm: 'force',
  threat: 'force',
  capability: 'force',
  meeting: 'talks',
  agreement: 'talks',
  demand: 'talks',
  offer: 'talks',
  refusal: 'talks',
  accusation: 'dispute',
  denial: 'dispute',
  aim: 'state',
  status: 'state',
  identity: 'state',
  assessment: 'judgement',
  forecast: 'judgement',
};

/** Types that a project's own codebook adds are of the family `other`. */
export function claimFamily(type: string): ClaimFamily {
  return FAMILY_OF[type] ?? 'other';
}
