/** By themselves: they are registered at once, what they do is loaded with the first that is called. */
export const MOVED_COMMAND_IDS = [
  'dateline.review.open',
  'dateline.review.next',
  'dateline.review.previous',
  'dateline.review.accept',
  'dateline.review.pickPlace',
  'dateline.review.keepOrphan',
  'dateline.review.placeHere',
  'dateline.review.acceptCertain',
] as const;
export type MovedCommand = (typeof MOVED_COMMAND_IDS)[number];
