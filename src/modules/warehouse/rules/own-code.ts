/** Core's ids end with a ULID, of which the last sixteen signs are random. */
const ULID = /_[0-7][0-9A-HJKMNP-TV-Z]{25}$/i;
/** Forty random bits: more than keeps a store's items apart, and soon typed. */
const SIGNS = 8;

/** The code of goods that have neither SKU nor barcode, by their id in core: the same wherever they are asked for. An id of another form is a code as it stands. */
export const ownCode = (id: string): string => (ULID.test(id) ? id.slice(-SIGNS) : id);
