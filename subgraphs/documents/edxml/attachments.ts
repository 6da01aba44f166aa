import { decodeBase64 } from './base64.ts';
import { packetText, childrenOf, optional, optionalText, required, requiredText } from './fields.ts';
import { fileName } from './file-name.ts';
import type { PacketLimits } from './limits.ts';
import type { Attachment } from './packet.ts';
import { refuse } from './refusal.ts';
import type { XmlElement } from './xml-tree.ts';
import { unzip } from './zip.ts';

/**
 * The attachments of a packet, in the manifest's order. What the manifest names and what is attached must be the same,
 * one to one by content id and of the same name.
 */
export function readAttachments(root: XmlElement, envelope: XmlElement, limits: PacketLimits): Attachment[] {
  const body = optional(envelope, 'edXMLBody');
  const manifest = body && optional(body, 'edXMLManifest');
  const references = manifest ? childrenOf(manifest, 'Reference') : [];
  const encoded = optional(root, 'AttachmentEncoded');
  const files = byContentId(encoded ? childrenOf(encoded, 'Attachment') : [], limits.attachments);
  const named = byContentId(references, limits.attachments);
  for (const [contentId, file] of files) {
    if (!named.has(contentId))
      refuse('UNMATCHED_ATTACHMENT', file.path, 'requires a Reference of its ContentId in edXMLManifest');
  }
  let left = limits.unpackedBytes;
  return [...named].map(([contentId, reference]) => {
    const file = files.get(contentId);
    if (!file)
      refuse('UNMATCHED_ATTACHMENT', reference.path, 'requires an Attachment of its ContentId in AttachmentEncoded');
    const name = fileName(requiredText(reference, 'AttachmentName', packetText), `${reference.path}/AttachmentName`);
    if (requiredText(file, 'AttachmentName') !== name)
      refuse('UNMATCHED_ATTACHMENT', `${file.path}/AttachmentName`, 'requires the name that edXMLManifest gives');

    const content = readContent(file, left, limits.packingRatio);
    left -= content.length;
    return {
      contentId,
      name,
      description: optionalText(reference, 'Description'),
      contentType: requiredText(reference, 'ContentType'),
      content,
    };
  });
}

function readContent(file: XmlElement, maxBytes: number, ratio: number): Buffer {
  const element = required(file, 'ContentTransferEncoded');
  if (element.children.length > 0) refuse('BAD_BASE64', element.path, 'must be base64');
  return unzip(decodeBase64(element.text, element.path), element.path, maxBytes, ratio);
}

function byContentId(elements: XmlElement[], most: number): Map<string, XmlElement> {
  const known = new Map<string, XmlElement>();
  for (const element of elements) {
    if (known.size >= most) refuse('TOO_MANY_ELEMENTS', element.path, `may occur at most ${most} times`);
    const contentId = requiredText(element, 'ContentId');
    if (known.has(contentId)) refuse('REPEATED', `${element.path}/ContentId`, 'must differ for each attachment');
    known.set(contentId, element);
  }
  return known;
}
