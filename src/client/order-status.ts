import type { OrderView, ViewCase } from "../workflows/customer-care/order-view";
import type { StoreSdk } from "./store-sdk";

export type OrderStatus = OrderView;
/** `photos`: JPEG, PNG or WebP in base64, without a `data:` in front. */
export type IssueReport = { reason: ViewCase["reason"]; text?: string; items?: { line_item_id: string; quantity: number; reason?: string }[]; photos?: string[] };

const path = (token: string, more = ""): string => `/store/order-status/${encodeURIComponent(token)}${more}`;

/** The order behind the token of a mailed link. @throws FetchError 404 when the link is wrong or expired */
export const getOrderStatus = (sdk: StoreSdk, token: string): Promise<OrderStatus> => sdk.client.fetch(path(token));

/** Asks for the link by mail; resolves alike whether or not there is such an order. @throws FetchError 429 when asked too often */
export const mailOrderLink = (sdk: StoreSdk, asked: { display_id: number; email: string }): Promise<{ accepted: true }> =>
  sdk.client.fetch("/store/order-status/lookup", { method: "POST", body: asked });

/** Tells that it all arrived. */
export const confirmReceived = (sdk: StoreSdk, token: string): Promise<OrderStatus> =>
  sdk.client.fetch(path(token, "/received"), { method: "POST", body: {} });

/** Reports an issue. @throws FetchError 400 naming the item that does not fit the order */
export const reportIssue = (sdk: StoreSdk, token: string, report: IssueReport): Promise<{ case: ViewCase }> =>
  sdk.client.fetch(path(token, "/cases"), { method: "POST", body: report });

/** Adds to a case; one that was resolved some days ago is opened again. @throws FetchError 409 when it was closed long ago */
export const replyToCase = (sdk: StoreSdk, token: string, caseId: string, text: string): Promise<{ case: ViewCase }> =>
  sdk.client.fetch(path(token, `/cases/${encodeURIComponent(caseId)}/replies`), { method: "POST", body: { text } });

/** Answers the order's `rating_question`; gives the next one, if there is one. */
export const answerRatingQuestion = (sdk: StoreSdk, token: string, given: { question: string; answer: string }): Promise<{ rating_question: OrderView["rating_question"] }> =>
  sdk.client.fetch(path(token, "/rating/answers"), { method: "POST", body: given });

/** Rates the delivery, 1 (poor) to 5 (excellent); again to change it. */
export const rateDelivery = (
  sdk: StoreSdk, token: string, rating: { score: number; comment?: string }
): Promise<{ rating: { score: number; comment: string | null } }> => sdk.client.fetch(path(token, "/rating"), { method: "POST", body: rating });
