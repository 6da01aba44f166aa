-- AlterTable
ALTER TABLE "steering_task" ADD COLUMN     "progress" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reported_at" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "task_event" (
    "id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "agency_id" TEXT NOT NULL,
    "subject" TEXT,
    "text" TEXT,
    "progress" INTEGER,
    "due_date" DATE,
    "evidence" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "task_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_event_addressee" (
    "event_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,

    CONSTRAINT "task_event_addressee_pkey" PRIMARY KEY ("event_id","agency_id")
);

-- CreateIndex
CREATE INDEX "task_event_task_id_at_id_idx" ON "task_event"("task_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "task_event_addressee_agency_id_idx" ON "task_event_addressee"("agency_id");

-- CreateIndex
CREATE INDEX "steering_task_assigner_id_idx" ON "steering_task"("assigner_id");

-- AddForeignKey
ALTER TABLE "task_event" ADD CONSTRAINT "task_event_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "steering_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_event_addressee" ADD CONSTRAINT "task_event_addressee_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "task_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
