package ieum.shared;

import ieum.shared.postgres.Scenes;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** What is done later for whoever plays a scene is done in that scene, and by its clock. */
@Component
class PlayedAlong implements TaskDecorator {
    private final Scenes scenes;
    private final PortalClock clock;

    PlayedAlong(Scenes scenes, PortalClock clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    @Override
    public Runnable decorate(Runnable work) {
        return scenes.playing() ? scenes.carry(clock.carry(work)) : work;
    }
}
