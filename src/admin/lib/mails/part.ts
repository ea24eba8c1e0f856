/** What a text is in its mail: `order_confirmed.subject` → `subject`. */
export const partOf = (key: string): string => key.slice(key.indexOf(".") + 1);
