import { type ReactNode, useState } from "react";
import type { Page } from "../../lib/types";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { Pager } from "../common/pager";

const LIMIT = 10;

type Query<Rows> = { data: (Rows & Page) | undefined; error: Error | null; isLoading: boolean; refetch: () => unknown; dataUpdatedAt: number };
type Props<Rows> = {
  usePage: (offset: number, limit: number) => Query<Rows>; label: string; none: string; noneText?: string;
  children: (rows: Rows, now: number) => ReactNode;
};

/** A list of things that need a person, a page at a time, or that there is none. */
export function PagedList<Rows extends object>({ usePage, label, none, noneText, children }: Props<Rows>) {
  const [offset, setOffset] = useState(0);
  const query = usePage(offset, LIMIT);
  return (
    <Answer query={query} rows={2}>
      {(page, now) =>
        page.count === 0 ? (
          <Empty title={none} text={noneText} />
        ) : (
          <>
            <ul aria-label={label} className="divide-y">{children(page, now)}</ul>
            {page.count > LIMIT && <Pager count={page.count} offset={offset} limit={LIMIT} onOffset={setOffset} />}
          </>
        )
      }
    </Answer>
  );
}
