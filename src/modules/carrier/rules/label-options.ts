/** What a parcel may hold that carriers must know of; the batteries as IATA's packing instructions 965 to 970 tell them apart. */
export const DANGEROUS_GOODS = [
  "lithium_ion", "lithium_ion_packed", "lithium_ion_contained", "lithium_metal", "lithium_metal_packed", "lithium_metal_contained",
  "limited_quantity", "alcohol",
] as const;
export type DangerousGoods = (typeof DANGEROUS_GOODS)[number];

/** How a carrier draws a label: for paper, as a picture, or in a thermal printer's own language. */
export const LABEL_FORMATS = ["pdf", "png", "zpl"] as const;
export type LabelFormat = (typeof LABEL_FORMATS)[number];

export const SIGNATURES = ["any", "adult"] as const;
export type Signature = (typeof SIGNATURES)[number];

/** What a label is bought with beside its service. Amounts in the currency's smallest unit. */
export type LabelOptions = {
  signature?: Signature;
  insured_amount?: number;
  dangerous_goods?: DangerousGoods[];
  return_label?: boolean;
};

/** A merchant's rule: for the orders and goods in `when`, labels have these options unless a person says otherwise. */
export type LabelRule = {
  when: {
    /** The order's goods are worth this much or more, in the smallest unit of its currency. */
    orderValueFrom?: number;
    countries?: string[];
    /** A product in the parcel has one of these tags. */
    tags?: string[];
    /** A product in the parcel has this metadata. */
    metadata?: Record<string, string | number | boolean>;
  };
  signature?: Signature;
  /** "value": what is in the parcel; a number: this amount; false: not at all. */
  insure?: "value" | number | false;
  dangerousGoods?: DangerousGoods[];
  returnLabel?: boolean;
};

export type Parcelled = {
  order_value: number; parcel_value: number;
  /** ISO 3166-1 alpha-2, in capitals. */
  country: string;
  tags: string[]; metadata: Record<string, unknown>[];
};

/** The options that the rules give a parcel: of each option the first rule's word counts, dangerous goods add up. */
export function labelOptionsFor(rules: readonly LabelRule[], parcel: Parcelled): LabelOptions {
  const fitting = rules.filter(({ when }) => fits(when, parcel));
  const insure = fitting.find((rule) => rule.insure !== undefined)?.insure;
  const dangerous_goods = [...new Set(fitting.flatMap((rule) => rule.dangerousGoods ?? []))];
  const signature = fitting.find((rule) => rule.signature)?.signature;
  const insured_amount = insure === "value" ? parcel.parcel_value : insure || undefined;
  return {
    ...(signature && { signature }),
    ...(insured_amount && { insured_amount }),
    ...(dangerous_goods.length && { dangerous_goods }),
    ...(fitting.some((rule) => rule.returnLabel) && { return_label: true }),
  };
}

function fits({ orderValueFrom, countries, tags, metadata }: LabelRule["when"], parcel: Parcelled): boolean {
  return (
    (orderValueFrom === undefined || parcel.order_value >= orderValueFrom) &&
    (!countries || countries.includes(parcel.country)) &&
    (!tags || tags.some((tag) => parcel.tags.includes(tag))) &&
    (!metadata || parcel.metadata.some((one) => Object.entries(metadata).every(([key, value]) => one[key] === value)))
  );
}

/** What a person asked for goes before the rules, option by option; "none", 0 and an empty list switch one off. */
export function withWishes(
  byRule: LabelOptions, wished: { signature?: Signature | "none"; insured_amount?: number; dangerous_goods?: DangerousGoods[]; return_label?: boolean }
): LabelOptions {
  const signature = wished.signature ?? byRule.signature;
  const insured_amount = wished.insured_amount ?? byRule.insured_amount;
  const dangerous_goods = wished.dangerous_goods ?? byRule.dangerous_goods;
  return {
    ...(signature && signature !== "none" && { signature }),
    ...(insured_amount && { insured_amount }),
    ...(dangerous_goods?.length && { dangerous_goods }),
    ...((wished.return_label ?? byRule.return_label) && { return_label: true }),
  };
}
