/**
 * single: one work order. batch: all pieces of an item at once, then sorted into boxes. cluster: several at once, each into its own
 * tote. zone: each picker what lies in one zone, of all of them.
 */
export const WAVE_KINDS = ["single", "batch", "cluster", "zone"] as const;
export type WaveKind = (typeof WAVE_KINDS)[number];
