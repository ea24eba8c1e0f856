import { Table } from "@medusajs/ui";
import { useText } from "../../lib/use-text";

type Props = { count: number; offset: number; limit: number; onOffset: (offset: number) => void };

/** Pages through a list as the API counts it. */
export function Pager({ count, offset, limit, onOffset }: Props) {
  const { t } = useText();
  return (
    <Table.Pagination
      className="flex-wrap gap-y-2"
      count={count}
      pageSize={limit}
      pageIndex={Math.floor(offset / limit)}
      pageCount={Math.max(1, Math.ceil(count / limit))}
      canPreviousPage={offset > 0}
      canNextPage={offset + limit < count}
      previousPage={() => onOffset(Math.max(0, offset - limit))}
      nextPage={() => onOffset(offset + limit)}
      translations={{ of: t("common.of"), results: t("common.results"), pages: t("common.pages"), prev: t("common.previous"), next: t("common.next") }}
    />
  );
}
