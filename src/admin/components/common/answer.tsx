import type { ReactNode } from "react";
import { Failed } from "./failed";
import { Loading } from "./loading";

type Query<T> = { data: T | undefined; error: Error | null; isLoading: boolean; refetch: () => unknown; dataUpdatedAt: number };
type Props<T> = { query: Query<T>; rows?: number; children: (data: T, fetchedAt: number) => ReactNode };

/** Shows an answer, or that it loads, or that it failed. A refresh that fails leaves the last answer on the screen. */
export function Answer<T>({ query, rows, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data, query.dataUpdatedAt)}</>;
  if (query.isLoading) return <Loading rows={rows} />;
  return <Failed error={query.error} retry={query.refetch} />;
}
