/** For `like`: the text itself, whatever stands in it. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** For `lower(…) like`: what begins with this. */
export const beginningWith = (q: string): string => `${literally(q.toLowerCase())}%`;
