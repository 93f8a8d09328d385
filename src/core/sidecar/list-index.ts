/** Whether a key of a path steps into a list by number. */
export const isIndex = (key: string): boolean => /^(?:0|[1-9]\d{0,5})$/.test(key);
