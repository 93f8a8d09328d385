/** Whether generated tests run in full. */
export const isFull = process.env.DATELINE_FUZZ === 'full';

/** Prints what a generated test has counted, where it ran in full. */
export function figure(text: string): void {
  if (isFull) {
    console.log(`    ${text}`);
  }
}
