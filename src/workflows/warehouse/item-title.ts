/** What core calls the one variant of a product that has no choice. */
const NO_CHOICE = "Default variant";

type Item = { title: string; product_title?: string | null; variant_title?: string | null };

/** An order's item by its product and what was chosen of it. */
export const itemTitle = ({ title, product_title, variant_title }: Item): string =>
  [product_title ?? title, variant_title].filter((part) => part && part !== NO_CHOICE).join(" – ");
