/**
 * Photos of parcels. One is made small on the device, where it loses its place and time too, and kept in the browser's own database
 * until the server has it: beside the scans there is not room for it.
 */
export const PICTURES = String.raw`
var LONGEST = 1600, QUALITY = 0.82;
function pictures(mode, act) {
  return new Promise(function (done, failed) {
    var opening = indexedDB.open("doorstep-floor", 1);
    opening.onupgradeneeded = function () { opening.result.createObjectStore("pictures"); };
    opening.onerror = function () { failed(opening.error); };
    opening.onsuccess = function () {
      var asked = act(opening.result.transaction("pictures", mode).objectStore("pictures"));
      asked.transaction.oncomplete = function () { opening.result.close(); done(asked.result); };
      asked.transaction.onabort = function () { opening.result.close(); failed(asked.transaction.error); };
    };
  });
}
function keepPicture(id, text) { return pictures("readwrite", function (store) { return store.put(text, id); }); }
function keptPicture(id) { return pictures("readonly", function (store) { return store.get(id); }); }
function dropPicture(id) { return pictures("readwrite", function (store) { return store.delete(id); }); }

/** A JPEG of at most so many pixels, upright, in base64. */
async function smaller(file) {
  var picture = await createImageBitmap(file), scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  var canvas = h("canvas", { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/jpeg", QUALITY).split(",")[1];
}
async function photograph(one, file) {
  if (!file) return;
  var id = newId(), text;
  try { text = await smaller(file); } catch (error) { return tell(t("photo.unreadable"), true); }
  try { await keepPicture(id, text); } catch (error) { return stopScreen("storage_full"); }
  enqueue("packages/" + one.id, "photo", { photo_id: id });
  right(t("photo.taken"));
  render();
}
/** What the parcel's card has of it: the photo, that it waits, and the button that takes one. */
function photoPart(one) {
  var isWaiting = waitingFor("packages/" + one.id, "photo").length > 0;
  return [
    one.photo_url && h("img", { "class": "photo", src: ROOT + "/api/packages/" + one.id + "/photo" + one.photo_url.slice(one.photo_url.indexOf("?")), alt: t("photo.of", { number: one.number }), error: function () { this.remove(); } }),
    isWaiting && h("p", { "class": "calm" }, t("photo.waits")),
    one.state === "packed" && state.view.pack_photo !== "off" && h("label", { "class": one.photo_url || isWaiting ? "btn quiet pick-file" : "btn pick-file" }, t(one.photo_url || isWaiting ? "photo.again" : "photo.take"),
      h("input", { type: "file", "class": "unseen", id: "floor-photo-" + one.number, accept: "image/*", capture: "environment", change: function (event) { photograph(one, event.target.files[0]); } })),
  ];
}
/** Without one no label is to be had, where the shop wants it so. */
function lacksPhoto(one) { return state.view.pack_photo === "needed" && !one.photo_url && !waitingFor("packages/" + one.id, "photo").length; }
`;
