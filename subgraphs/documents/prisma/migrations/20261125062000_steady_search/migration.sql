-- What is new is put into the index at once: a list of it beside would be gone through by each search until it is emptied.
ALTER INDEX "document_search_idx" SET (fastupdate = off);
