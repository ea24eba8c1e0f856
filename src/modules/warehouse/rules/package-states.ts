export const PACKAGE_STATES = ["packed", "labelled", "shipped", "voided"] as const;
export type PackageState = (typeof PACKAGE_STATES)[number];

export const PACKAGE_EVENTS = ["label", "void_label", "ship", "collect", "unpack"] as const;
export type PackageEvent = (typeof PACKAGE_EVENTS)[number];

/** The state table: state → event → next state; what is not named is not possible. */
export const PACKAGE_TABLE: Record<PackageState, Partial<Record<PackageEvent, PackageState>>> = {
  packed: { label: "labelled", collect: "shipped", unpack: "voided" },
  labelled: { label: "labelled", void_label: "packed", ship: "shipped" },
  shipped: { ship: "shipped", collect: "shipped" },
  voided: { unpack: "voided" },
};

/** The state after the event; undefined when the event is not possible in it. */
export const afterPackageEvent = (state: PackageState, event: PackageEvent): PackageState | undefined => PACKAGE_TABLE[state][event];
