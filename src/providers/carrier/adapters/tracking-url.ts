/** Puts a number into a carrier's address, `https://example.com/?n={tracking_number}`; empty without one. */
export function trackingUrl(template: string | undefined, trackingNumber: string): string {
  return (template ?? "").replaceAll("{tracking_number}", encodeURIComponent(trackingNumber));
}
