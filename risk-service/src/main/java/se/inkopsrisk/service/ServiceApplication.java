package se.inkopsrisk.service;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import se.inkopsrisk.service.security.LoginCheck;

/** The HTTP service. */
@SpringBootApplication(proxyBeanMethods = false)
public class ServiceApplication {

    /**
     * Starts the service; it goes on until the process is told to end.
     *
     * @throws se.inkopsrisk.service.security.LoginRequiredException if it would be open to others without a login
     */
    public static void start(List<String> settings) {
        SpringApplication application = new SpringApplication(ServiceApplication.class);
        application.addListeners(new LoginCheck());
        application.run(settings.toArray(String[]::new));
    }
}
