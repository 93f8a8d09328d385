/**
 * What kind of evidence a feature is. When the model is trained, whole kinds are left out at random, so that it does not
 * lean on words and lists that it has learnt by heart.
 */
export const EVIDENCE = {
  /** Form and place: capitals, gaps, kinds of words. */
  form: 0,
  /** The word itself and its parts. */
  word: 1,
  /** The words around it. */
  context: 2,
  /** The classes of words that were learnt from plain text. */
  cluster: 3,
  /** What the gazetteer says. */
  gazetteer: 4,
} as const;
export const EVIDENCES = 5;

/** Takes the features of one token: their keys and kinds of evidence, in order. */
export class FeatureSink {
  keys = new Int32Array(256);
  evidence = new Uint8Array(256);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  put(key: number, evidence: number): void {
    if (this.count === this.keys.length) this.#grow();
    this.keys[this.count] = key;
    this.evidence[this.count] = evidence;
    this.count++;
  }

  #grow(): void {
    const keys = new Int32Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    const evidence = new Uint8Array(this.evidence.length * 2);
    evidence.set(this.evidence);
    this.evidence = evidence;
  }
}
