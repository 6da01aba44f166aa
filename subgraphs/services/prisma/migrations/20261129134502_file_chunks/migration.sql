-- What is in a file is read and written in chunks, so that none of them is ever in memory as a whole.
CREATE TABLE "file_content" (
    "id" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_content_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "file_chunk" (
    "content_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "file_chunk_pkey" PRIMARY KEY ("content_id", "position")
);

-- Nearly all files are compressed already; to try it again costs time for each chunk.
ALTER TABLE "file_chunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

INSERT INTO "file_content" ("id") SELECT "id" FROM "stored_file";
INSERT INTO "file_chunk" ("content_id", "position", "bytes")
SELECT "id", "chunk", substring("content" FROM "chunk" * 262144 + 1 FOR 262144)
FROM "stored_file", generate_series(0, (octet_length("content") - 1) / 262144) AS "chunk"
WHERE octet_length("content") > 0;

ALTER TABLE "stored_file" ADD COLUMN "content_id" TEXT;
UPDATE "stored_file" SET "content_id" = "id";
ALTER TABLE "stored_file" ALTER COLUMN "content_id" SET NOT NULL, DROP COLUMN "content";

CREATE INDEX "file_content_begun_at_idx" ON "file_content"("begun_at");
CREATE UNIQUE INDEX "stored_file_content_id_key" ON "stored_file"("content_id");
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "file_content"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "file_chunk" ADD CONSTRAINT "file_chunk_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "file_content"("id") ON DELETE CASCADE ON UPDATE CASCADE;
