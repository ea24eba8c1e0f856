/** As far as forms with files need it; its published types name Express by another version than Medusa's. */
declare module "multer" {
  import type { RequestHandler } from "express";

  type Limits = Partial<Record<"fieldNameSize" | "fieldSize" | "fields" | "fileSize" | "files" | "parts" | "headerPairs", number>>;
  interface Multer {
    array(field: string, most: number): RequestHandler;
  }
  function multer(options: { storage: unknown; limits: Limits }): Multer;
  namespace multer {
    function memoryStorage(): unknown;
  }
  export = multer;
}
