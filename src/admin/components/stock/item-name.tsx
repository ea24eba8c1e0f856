import { clx, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import { useText } from "../../lib/use-text";
import { Picture } from "../common/picture";

type Item = { inventory_item_id: string; sku: string | null; title: string | null; thumbnail: string | null };

/** An inventory item by picture, SKU and title, leading to all that is known of its stock. So narrow on a phone that what is available stays in sight. */
export function ItemName({ item }: { item: Item }) {
  const { t } = useText();
  return (
    <span className="flex min-w-0 items-center gap-x-3 py-1.5">
      <Picture src={item.thumbnail} className="max-sm:hidden" />
      <span className="flex min-w-0 flex-col">
        <Link to={`/doorstep/stock/${item.inventory_item_id}`} className={clx("txt-compact-small-plus w-fit max-w-28 truncate sm:max-w-64", LINK)} title={item.sku ?? undefined}>
          {item.sku ?? item.title ?? t("stockPage.noSku")}
        </Link>
        {item.title && item.sku && <Text as="span" size="xsmall" className="text-ui-fg-subtle max-w-28 truncate sm:max-w-64" title={item.title}>{item.title}</Text>}
      </span>
    </span>
  );
}
