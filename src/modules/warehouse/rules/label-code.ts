/** A number without the blanks and signs that are printed between its digits. */
const bare = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** What is shorter would be found by chance at the end of any code. */
const SHORTEST = 8;
/** No carrier's number is longer (Deutsche Post's 39 signs are the longest that we know). */
const LONGEST = 40;

/**
 * Whether a label's barcode is that of a tracking number. It may hold more, and then the number comes last: USPS puts 420 and the
 * postcode before it (Publication 199, the IMpb), FedEx Ground the 22 digits of its "96" code.
 */
export const isLabelCode = (code: string, trackingNumber: string): boolean => {
  const [read, number] = [bare(code), bare(trackingNumber)];
  return number !== "" && (read === number || (number.length >= SHORTEST && read.endsWith(number)));
};

/** The tracking numbers that a label's barcode may stand for. */
export const numbersIn = (code: string): string[] => {
  const read = bare(code).slice(-LONGEST);
  const shorter = Array.from({ length: Math.max(0, read.length - SHORTEST) }, (_, cut) => read.slice(cut + 1));
  return [...new Set([code.trim(), bare(code), read, ...shorter])];
};
