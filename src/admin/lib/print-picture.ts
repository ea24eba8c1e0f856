/** Prints a picture alone, at its own size, from a frame that nobody sees. */
export function printPicture(address: string): void {
  const frame = Object.assign(document.createElement("iframe"), { hidden: true });
  document.body.append(frame);
  const inside = frame.contentDocument!;
  const picture = Object.assign(inside.createElement("img"), { src: address, onload: () => frame.contentWindow!.print() });
  frame.contentWindow!.onafterprint = () => frame.remove();
  inside.body.append(picture);
}
