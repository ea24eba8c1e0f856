import type { OrderView, ViewCase } from "../workflows/customer-care/order-view";
import type { DeliveryInstructions } from "./delivery";
import type { StoreSdk } from "./store-sdk";

export type OrderStatus = OrderView;
export type NewAddress = {
  first_name?: string | null; last_name?: string | null; company?: string | null; address_1?: string | null; address_2?: string | null;
  postal_code?: string | null; city?: string | null; province?: string | null; phone?: string | null; accept?: boolean;
};
/** `photos`: JPEG, PNG or WebP in base64, without a `data:` in front. */
export type IssueReport = { reason: ViewCase["reason"]; text?: string; items?: { line_item_id: string; quantity: number; reason?: string }[]; photos?: string[] };

const path = (token: string, more = ""): string => `/store/order-status/${encodeURIComponent(token)}${more}`;

/** What `unlockOrder` gave carries a call on behalf of who showed that the order is theirs. */
const carrying = (unlock: string | undefined, key?: string): Record<string, string> => ({ ...(unlock && { "x-doorstep-unlock": unlock }), ...(key && { "idempotency-key": key }) });

/** The order behind the token of a mailed link; what is personal is masked without `unlock`. @throws FetchError 404 when the link is wrong, expired or revoked */
export const getOrderStatus = (sdk: StoreSdk, token: string, unlock?: string): Promise<OrderStatus> => sdk.client.fetch(path(token), { headers: carrying(unlock) });

/** Unlocks the order by its postal code, or its email where it has none (`unlock_by` tells). @throws FetchError 403 for a wrong one, 429 when tried too often */
export const unlockOrder = (sdk: StoreSdk, token: string, code: string): Promise<{ unlock: string; expires_at: string }> =>
  sdk.client.fetch(path(token, "/unlock"), { method: "POST", body: { code } });

/** Sends the order to another address in the same country; nothing where that is its address. `key` makes two calls the same one. @throws FetchError 409 `already_packed`, or `address_problem` with a `suggestion`: again with `accept` if it is right */
export const changeAddress = (sdk: StoreSdk, token: string, unlock: string, address: NewAddress, key?: string): Promise<OrderStatus> =>
  sdk.client.fetch(path(token, "/address"), { method: "POST", body: address, headers: carrying(unlock, key) });

/** Changes what was asked for with the order: null clears, what is not given stays. `key` makes two calls the same one. @throws FetchError 409 `already_packed` */
export const changeWishes = (sdk: StoreSdk, token: string, unlock: string, wishes: Partial<DeliveryInstructions>, key?: string): Promise<OrderStatus> =>
  sdk.client.fetch(path(token, "/delivery-instructions"), { method: "POST", body: wishes, headers: carrying(unlock, key) });

/** Cancels the order, once. @throws FetchError 409 `cancel_over` */
export const cancelOrder = (sdk: StoreSdk, token: string, unlock: string): Promise<OrderStatus> =>
  sdk.client.fetch(path(token, "/cancel"), { method: "POST", body: {}, headers: carrying(unlock) });

/** Asks for a return; `key` makes two calls the same one, and without it the same items within a minute are one. @throws FetchError 409 `not_returnable` */
export const askForReturn = (
  sdk: StoreSdk, token: string, unlock: string, items: { line_item_id: string; quantity: number; reason_id?: string }[], key?: string
): Promise<OrderStatus> => sdk.client.fetch(path(token, "/returns"), { method: "POST", body: { items }, headers: carrying(unlock, key) });

/** Asks for the link by mail; resolves alike whether or not there is such an order. @throws FetchError 429 when asked too often */
export const mailOrderLink = (sdk: StoreSdk, asked: { display_id: number; email: string }): Promise<{ accepted: true }> =>
  sdk.client.fetch("/store/order-status/lookup", { method: "POST", body: asked });

/** Tells that it all arrived. @throws FetchError 409 `not_sent` while nothing of it has left (`actions.rate`) */
export const confirmReceived = (sdk: StoreSdk, token: string): Promise<OrderStatus> =>
  sdk.client.fetch(path(token, "/received"), { method: "POST", body: {} });

/** Reports an issue; the shop's rules answer it at once only with `unlock`. @throws FetchError 400 naming the item that does not fit the order */
export const reportIssue = (sdk: StoreSdk, token: string, report: IssueReport, unlock?: string): Promise<{ case: ViewCase }> =>
  sdk.client.fetch(path(token, "/cases"), { method: "POST", body: report, headers: carrying(unlock) });

/** Adds to a case; one that was resolved some days ago is opened again. @throws FetchError 409 when it was closed long ago */
export const replyToCase = (sdk: StoreSdk, token: string, caseId: string, text: string): Promise<{ case: ViewCase }> =>
  sdk.client.fetch(path(token, `/cases/${encodeURIComponent(caseId)}/replies`), { method: "POST", body: { text } });

/** Answers the order's `rating_question`; gives the next one, if there is one. */
export const answerRatingQuestion = (sdk: StoreSdk, token: string, given: { question: string; answer: string }): Promise<{ rating_question: OrderView["rating_question"] }> =>
  sdk.client.fetch(path(token, "/rating/answers"), { method: "POST", body: given });

/** Rates the delivery, 1 (poor) to 5 (excellent); again to change it. @throws FetchError 409 `not_sent` while nothing of it has left (`actions.rate`) */
export const rateDelivery = (
  sdk: StoreSdk, token: string, rating: { score: number; comment?: string }
): Promise<{ rating: { score: number; comment: string | null } }> => sdk.client.fetch(path(token, "/rating"), { method: "POST", body: rating });
