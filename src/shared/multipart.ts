import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import multer from "multer";
import { badInput } from "./errors";

type Limits = { files: number; fileBytes: number };
type Read = { fields: Record<string, unknown>; files: Buffer[] };
type Failure = Error & { code?: string };

/** More than any form of ours has: one of an order with hundreds of lines. */
const MOST_FIELDS = 1_000;
const MOST_FIELD_BYTES = 20_000;

/**
 * A form of our pages, with the files in its field `field`, in memory; one without files as it was parsed already. To be called only
 * once it is known who sends it. @throws 400 for more, or larger ones, than are taken
 */
export async function readForm(req: MedusaRequest, res: MedusaResponse, field: string, { files, fileBytes }: Limits): Promise<Read> {
  if (!req.is("multipart/form-data")) return { fields: (req.body ?? {}) as Record<string, unknown>, files: [] };
  const limits = { files, fileSize: fileBytes, fields: MOST_FIELDS, parts: MOST_FIELDS + files, fieldSize: MOST_FIELD_BYTES, fieldNameSize: 200, headerPairs: 20 };
  const read = multer({ storage: multer.memoryStorage(), limits }).array(field, files);
  await new Promise<void>((resolve, reject) => {
    void read(req as never, res as never, (error: unknown) => (error ? reject(inWords(error as Failure, field, { files, fileBytes })) : resolve()));
  });
  const sent = ((req as { files?: { buffer: Buffer }[] }).files ?? []).map(({ buffer }) => buffer).filter(({ length }) => length > 0);
  return { fields: (req.body ?? {}) as Record<string, unknown>, files: sent };
}

function inWords({ code, message }: Failure, field: string, { files, fileBytes }: Limits): Error {
  if (code === "LIMIT_FILE_SIZE") return badInput(field, `must have at most ${fileBytes / 1_000_000} MB each`);
  if (code === "LIMIT_FILE_COUNT" || code === "LIMIT_UNEXPECTED_FILE") return badInput(field, `must be at most ${files}`);
  return badInput("form", `could not be read: ${message}`);
}
