import type { Answer } from "../../kit/double";
import { EasyPostFailure, errorAnswer } from "../errors";
import type { EasyPostParts } from "../parts";
import { labelFile } from "../label-file";
import { manifestPdf } from "../manifest-file";
import { find } from "../store";
import { trackingPage } from "../tracking-page";

/** The files that answers point to. */
export function fileRoutes(double: EasyPostParts): void {
  const { store } = double;
  double
    .route("get", "/labels/:file", (req) => answering(() => {
      const [id, format] = String(req.params.file).split(".");
      return labelFile(find(store.shipments, id), format ?? "");
    }))
    .route("get", "/scan_forms/:file", (req) => answering(async () => {
      const form = find(store.scanForms, String(req.params.file).replace(/\.pdf$/, ""));
      return { status: 200, body: await manifestPdf(form), headers: { "content-type": "application/pdf" } };
    }))
    .route("get", "/track/:code", (req) => answering(() => {
      const id = Buffer.from(String(req.params.code), "base64url").toString("utf8").replace(/^v1:/, "");
      return { status: 200, body: trackingPage(find(store.trackers, id)), headers: { "content-type": "text/html; charset=utf-8" } };
    }));
}

async function answering(work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EasyPostFailure) return errorAnswer(error);
    throw error;
  }
}
