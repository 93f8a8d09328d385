/** Bodies that are called by the town they are the body of: "Qorlaby Town Council", "Qorlaby Chamber of Commerce". */
const SEATED =
  /^(\p{L}+(?: \p{L}+)??) (?:(?:(?:town|city|parish|borough|county|village|township|municipal|district|community|rural|shire) (?:council|councillors|commission|government|court|police|fire)|council|police|fire|volunteer fire) ?(?:department|force|brigade|service)?|chamber of commerce|(?:rugby|football|cricket|golf|bowling|hurling|sailing) club|rfc|afc)$/u;

/** The town that a body of this key sits in, where its name says so. */
export const townOfBody = (key: string): string | undefined => SEATED.exec(key)?.[1];
