/** Where articles of others are kept or passed on: their name is not that of the outlet. */
const CARRIERS =
  /(?:^|\.)(?:twitter|x|facebook|instagram|linkedin|youtube|youtu|t|bit|telegram|reddit|google|bing|yahoo|msn|archive|webcache|ghostarchive|flipboard|smartnews|pressreader|proquest|nexis|factiva|github|web)\.[a-z]{2,}(?:\.[a-z]{2})?$/;
const URL_IN_TEXT = /https?:\/\/(?:[^\s/@]+@)?([a-z0-9.-]+\.[a-z]{2,})(?::\d+)?(?=[/?#\s),.;>\]]|$)/gi;
const SERVICE = /^(?:www\d?|m|mobile|amp|edition|en|english|news)\./;

/**
 * The outlet that an address of an article belongs to, as its domain: "naharnet.com". Of an archived page that of the page
 * kept. `undefined` for social media, archives and collectors, which carry what others wrote.
 */
export function outletOfUrl(url: string): string | undefined {
  const hosts = [...url.matchAll(URL_IN_TEXT)].map(match => match[1]!.toLowerCase());
  let host = hosts.at(-1);
  while (host !== undefined && SERVICE.test(host) && host.split('.').length > 2) {
    host = host.replace(SERVICE, '');
  }
  return host === undefined || CARRIERS.test(host) || !/[a-z]/.test(host) ? undefined : host;
}
