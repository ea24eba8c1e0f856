import { useText } from "../../lib/use-text";

/** A cart has no page and no number: the end of its id tells it from others, and the whole is there for whoever looks it up. */
export function CartName({ id }: { id: string }) {
  const { t } = useText();
  return <span className="text-ui-fg-base" title={id}>{t("stockItem.cart", { id: `…${id.slice(-6)}` })}</span>;
}
