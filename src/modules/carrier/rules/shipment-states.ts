export const SHIPMENT_STATES = ["buying", "bought", "shipped", "voided"] as const;
export type ShipmentState = (typeof SHIPMENT_STATES)[number];

export const SHIPMENT_EVENTS = ["buy", "ship", "void", "keep"] as const;
export type ShipmentEvent = (typeof SHIPMENT_EVENTS)[number];

/** The state table: state → event → next state; what is not named is not possible. */
export const SHIPMENT_TABLE: Record<ShipmentState, Partial<Record<ShipmentEvent, ShipmentState>>> = {
  buying: { buy: "bought" },
  bought: { buy: "bought", ship: "shipped", void: "voided" },
  // Kept back: the driver was called off.
  shipped: { ship: "shipped", keep: "bought" },
  voided: { void: "voided" },
};

/** The state after the event; undefined when the event is not possible in it. */
export const afterShipmentEvent = (state: ShipmentState, event: ShipmentEvent): ShipmentState | undefined => SHIPMENT_TABLE[state][event];

/** The events that are possible in a state, in words for an error. */
export const possibleIn = (state: ShipmentState): string => Object.keys(SHIPMENT_TABLE[state]).join(", ") || "nothing more";
