import type { Product } from "./catalogue";

const SHAPES: Record<Product["shape"], string> = {
  pot: `<ellipse cx="200" cy="240" rx="105" ry="88"/><rect x="150" y="138" width="100" height="26" rx="13"/><circle cx="200" cy="126" r="14"/><path d="M296 215 q62 -6 66 -66 l18 8 q-2 92 -78 110z"/><path d="M100 200 q-62 4 -56 62 q6 46 68 38" fill="none" stroke="currentColor" stroke-width="18"/>`,
  cup: `<path d="M120 150 h160 l-18 140 q-6 30 -62 30 q-56 0 -62 -30z"/>`,
  bowl: `<path d="M70 180 h260 q-8 130 -130 130 q-122 0 -130 -130z"/><rect x="150" y="306" width="100" height="18" rx="6"/>`,
  cloth: `<path d="M110 110 h180 v150 q0 20 -20 20 h-140 q-20 0 -20 20z"/><path d="M110 262 q0 40 34 40 h146 v-24" opacity=".6"/>`,
  box: `<rect x="90" y="160" width="220" height="140" rx="12"/><rect x="80" y="140" width="240" height="34" rx="10" opacity=".7"/>`,
  lamp: `<path d="M140 110 h120 l40 110 h-200z"/><rect x="191" y="220" width="18" height="80"/><ellipse cx="200" cy="308" rx="62" ry="14"/>`,
};

/** A drawn product picture: a square SVG in the product's own colour. */
export const pictureOf = ({ shape, hue, title }: Product): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img" aria-label="${title}">` +
  `<rect width="400" height="400" fill="hsl(${hue} 30% 93%)"/><ellipse cx="200" cy="330" rx="130" ry="14" fill="hsl(${hue} 20% 80%)"/>` +
  `<g fill="hsl(${hue} 32% 42%)" color="hsl(${hue} 32% 42%)">${SHAPES[shape]}</g></svg>`;
