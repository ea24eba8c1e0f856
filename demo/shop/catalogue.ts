/** The demo shop's goods. Prices in the currencies' main unit; weights in grams. */
export type Variant = { title: string; sku: string; ean: string; price: { eur: number; usd: number; jpy: number }; grams: number; stock: { hamburg: number; reno: number } };
export type Product = {
  title: string; handle: string; description: string; hue: number; shape: "pot" | "cup" | "bowl" | "cloth" | "box" | "lamp";
  option?: string; variants: Variant[]; backorder?: boolean;
  /** A bundle is made of other variants' stock: sku → how many. */
  bundle?: Record<string, number>;
};

const variant = (title: string, sku: string, ean: string, eur: number, grams: number, hamburg: number, reno: number): Variant => ({
  title, sku, ean, grams, stock: { hamburg, reno },
  price: { eur, usd: Math.round(eur * 1.1 * 100) / 100, jpy: Math.round(eur * 165) },
});

export const CATALOGUE: readonly Product[] = [
  {
    title: "Stoneware Teapot", handle: "stoneware-teapot", description: "Holds one litre, pours without a drop.", hue: 150, shape: "pot",
    option: "Glaze", variants: [variant("Moss", "POT-MOSS", "4006381333931", 64, 1150, 40, 25), variant("Chalk", "POT-CHALK", "4006381333948", 64, 1150, 30, 20)],
  },
  {
    title: "Tea Cup", handle: "tea-cup", description: "Without a handle, warm in the hand.", hue: 25, shape: "cup",
    option: "Glaze", variants: [variant("Moss", "CUP-MOSS", "4006381333955", 16, 210, 120, 80), variant("Chalk", "CUP-CHALK", "4006381333962", 16, 210, 90, 60), variant("Ink", "CUP-INK", "4006381333979", 16, 210, 60, 40)],
  },
  {
    title: "Tea for Two", handle: "tea-for-two", description: "One moss teapot and two cups, packed together.", hue: 140, shape: "box",
    variants: [variant("Set", "SET-TEA-2", "4006381333986", 89, 1570, 0, 0)], bundle: { "POT-MOSS": 1, "CUP-MOSS": 2 },
  },
  {
    title: "Hand-thrown Bowl", handle: "hand-thrown-bowl", description: "Each one is different. We throw more when they are gone.", hue: 40, shape: "bowl",
    variants: [variant("Large", "BOWL-L", "4006381333993", 48, 900, 2, 1)], backorder: true,
  },
  {
    title: "Linen Tablecloth", handle: "linen-tablecloth", description: "Washed linen from Flanders.", hue: 210, shape: "cloth",
    option: "Size", variants: [variant("140 × 180 cm", "LINEN-140", "4006381334006", 79, 620, 25, 12), variant("160 × 260 cm", "LINEN-160", "4006381334013", 109, 900, 15, 8)],
  },
  { title: "Wool Throw", handle: "wool-throw", description: "Lambswool, woven in Donegal.", hue: 350, shape: "cloth", variants: [variant("One size", "THROW-1", "4006381334020", 129, 1300, 20, 20)] },
  { title: "Oak Tray", handle: "oak-tray", description: "Oiled oak with a raised rim.", hue: 30, shape: "box", variants: [variant("Round", "TRAY-R", "4006381334037", 58, 1050, 18, 10)] },
  {
    title: "Beeswax Candle", handle: "beeswax-candle", description: "Burns for forty hours.", hue: 48, shape: "lamp",
    option: "Count", variants: [variant("Pair", "CANDLE-2", "4006381334044", 24, 380, 80, 50), variant("Box of six", "CANDLE-6", "4006381334051", 66, 1150, 30, 20)],
  },
  { title: "Table Lamp", handle: "table-lamp", description: "Spun brass and a linen shade.", hue: 45, shape: "lamp", variants: [variant("Brass", "LAMP-BRASS", "4006381334068", 189, 2400, 8, 6)] },
  { title: "Serving Dish", handle: "serving-dish", description: "Goes from the oven to the table.", hue: 15, shape: "bowl", variants: [variant("30 cm", "DISH-30", "4006381334075", 52, 1350, 22, 14)] },
  { title: "Salt Cellar", handle: "salt-cellar", description: "With a lid of olive wood.", hue: 90, shape: "cup", variants: [variant("Chalk", "SALT-1", "4006381334082", 28, 320, 35, 20)] },
  { title: "Kitchen Towels", handle: "kitchen-towels", description: "Three, of half-linen. They dry well.", hue: 190, shape: "cloth", variants: [variant("Set of three", "TOWEL-3", "4006381334099", 27, 300, 70, 50)] },
];
