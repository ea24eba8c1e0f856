import type { TextKey } from "../../lib/text-key";
import { useText } from "../../lib/use-text";

/** A page's name in the top bar. */
export function Breadcrumb({ name }: { name: TextKey }) {
  const { t } = useText();
  return <span>{t(name)}</span>;
}
