import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { BoardRow, Page } from "../types";
import { keys } from "./keys";

export const useBoard = (offset: number, limit: number) =>
  useQuery({
    queryKey: keys.board(offset),
    queryFn: () => sdk.client.fetch<{ board: BoardRow[] } & Page>("/admin/doorstep/board", { query: { limit, offset } }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
    retry: 1,
  });
