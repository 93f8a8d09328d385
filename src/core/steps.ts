/** Takes all steps at once, where nobody else waits. @returns what they come to */
export function finished<T>(steps: Iterator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}
