# Seconds that lmer with lmerTest and emmeans needs for one of the models: one-model.R LOGS.csv
suppressPackageStartupMessages({ library(lme4); library(lmerTest); library(emmeans) })
emm_options(lmerTest.limit = 1e8)
logs <- read.csv(commandArgs(TRUE)[1])
logs <- logs[order(logs$participant, logs$date), ]
n <- nrow(logs)
same <- which(logs$participant[-1] == logs$participant[-n])
level <- function(x) factor(sign(x[same + 1] - x[same]), levels = -1:1)
frame <- na.omit(data.frame(
  participant = logs$participant[same], start = logs$wellbeing[same],
  change = logs$wellbeing[same + 1] - logs$wellbeing[same],
  projects = level(logs$projects), exposure = level(logs$given_types)))
seconds <- system.time({
  model <- lmerTest::lmer(change ~ start + projects + exposure + (1 | participant), frame)
  test <- anova(model)
  means <- emmeans(model, ~exposure, lmer.df = "satterthwaite")
  invisible(as.data.frame(means))
})[["elapsed"]]
cat(sprintf("%d pairs, %.2f s for one model (reading the file not counted)\n", nrow(frame), seconds))
cat(seconds, "\n", file = stderr())
